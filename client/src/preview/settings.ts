import { type Uri, workspace } from 'vscode';
import type { ScrollSyncMode, SettingsMessage, Theme } from './messages.ts';

export const SECTION = 'nianbao.preview';

const THEMES: readonly Theme[] = ['paper', 'editor'];
const MODES: readonly ScrollSyncMode[] = ['both', 'editor', 'preview', 'off'];

/** The settings of the preview for a document; what makes no sense is as by default. */
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
