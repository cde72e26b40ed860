import { type Uri, workspace } from 'vscode';
import type { ScrollSyncMode, SettingsMessage, Theme } from './messages.ts';

export const SECTION = 'nianbao.preview';

const THEMES: readonly Theme[] = ['paper', 'editor'];
const MODES: readonly ScrollSyncMode[] = ['both', 'editor', 'preview', 'off'];

/** The preview's settings for a document; invalid values count as the default. */
export function previewSettings(uri: Uri | undefined): SettingsMessage {
  const settings = workspace.getConfiguration(SECTION, uri);
  const theme = settings.get<unknown>('theme');
  const mode = settings.get<unknown>('scrollSync');
  return {
    type: 'settings',
    theme: THEMES.find((one) => one === theme) ?? 'paper',
    scrollSync: MODES.find((one) => one === mode) ?? 'both',
  };
}
