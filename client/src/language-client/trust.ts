import { type ExtensionContext, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type ConfigurationMiddleware,
  DidChangeConfigurationNotification,
} from 'vscode-languageclient';

/** In an untrusted workspace, paths in reports never lead outside it, whatever the user allows elsewhere. */
export const untrustedStaysInside: ConfigurationMiddleware = {
  configuration: async (params, token, next) => {
    const answers = await next(params, token);
    if (workspace.isTrusted || !Array.isArray(answers)) return answers;
    return answers.map((answer) => ({ ...answer, allowOutside: false }));
  },
};

/** Makes the server request the settings again when the workspace becomes trusted. */
export function followTrust(context: ExtensionContext, client: BaseLanguageClient): void {
  const ask = () => client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(ask));
}
