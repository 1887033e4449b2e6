import { DiagnosticSeverity, type Range } from 'vscode-languageserver';
import { settingsFaultAt } from '../../service/editor/settings-fault.ts';
import { LineIndex } from '../../text/line-index.ts';
import { rangeOfSpan } from '../positions.ts';
import type { Session } from '../session.ts';

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Shows what is wrong with files of settings: as a problem of the file, and once as a message, because settings that are wrong do not
 * count. Returns a function that is called after each check.
 */
export function settingsFaults({ connection, workspace, uris }: Session): () => void {
  let shown: ReadonlyMap<string, string> = new Map();
  const told = new Set<string>();

  const rangeOf = (file: string, message: string): Range => {
    const text = workspace.textOf(file);
    if (text === undefined) return START;
    const { start, end } = settingsFaultAt(text, message);
    return rangeOfSpan(new LineIndex(text), start, end);
  };

  return () => {
    const faults = workspace.settingsFaults();
    for (const file of new Set([...shown.keys(), ...faults.keys()])) {
      const message = faults.get(file);
      if (message === shown.get(file)) continue;
      const diagnostics =
        message === undefined
          ? []
          : [
              {
                range: rangeOf(file, message),
                severity: DiagnosticSeverity.Error,
                source: 'butane',
                message: `${message}. These settings do not count`,
              },
            ];
      void connection.sendDiagnostics({ uri: uris.uriOf(file), diagnostics });
      if (message === undefined || told.has(message)) continue;
      told.add(message);
      connection.window.showErrorMessage(`butane: ${message}. These settings do not count.`);
    }
    shown = faults;
  };
}
