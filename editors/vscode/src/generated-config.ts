import * as vscode from 'vscode';
import { PREVIEW, PREVIEW_CLOSED, type Preview, type PreviewPlace } from './protocol.ts';
import type { Server } from './server.ts';

/** The scheme of the documents that show what is generated from a config. */
export const SCHEME = 'butane-preview';

/** What is shown until a config has been translated for the first time. */
const NOTHING_YET = 'The config has errors. What is generated from it appears here when they are fixed.\n';

/** The document that shows what is generated from a config: its name says so, its query has the config. */
export function generatedUri(config: vscode.Uri, languageId: Preview['languageId']): vscode.Uri {
  const path = `${config.path.replace(/\.[^./]*$/, '')}.${languageId === 'yaml' ? 'yaml' : 'ign'} (generated)`;
  return vscode.Uri.from({ scheme: SCHEME, path, query: config.toString() });
}

export function configOf(generated: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(generated.query, true);
}

/** What is generated from configs, as documents that cannot be edited. A config with errors keeps what it had before. */
export class GeneratedConfigs implements vscode.TextDocumentContentProvider {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  /** The last answers with a text, by config. */
  readonly #previews = new Map<string, Preview>();

  constructor(private readonly server: Server) {}

  async provideTextDocumentContent(generated: vscode.Uri): Promise<string> {
    const preview = await this.ask(configOf(generated));
    return preview?.text || NOTHING_YET;
  }

  /** Asks the server; returns the last answer that has a text. */
  async ask(config: vscode.Uri): Promise<Preview | undefined> {
    const key = config.toString();
    const preview = await this.server.request<Preview>(PREVIEW, { textDocument: { uri: key } });
    if (preview && (preview.text !== '' || !this.#previews.has(key))) this.#previews.set(key, preview);
    return this.#previews.get(key);
  }

  /** Shows the document anew, because its config changed. */
  refresh(config: string): void {
    for (const { uri } of vscode.workspace.textDocuments)
      if (uri.scheme === SCHEME && configOf(uri).toString() === config) this.#changed.fire(uri);
  }

  close(generated: vscode.Uri): void {
    const key = configOf(generated).toString();
    this.#previews.delete(key);
    this.server.notify(PREVIEW_CLOSED, { uri: key });
  }

  /** The smallest place that contains a position of the config, or of the generated text. */
  placeAt(config: vscode.Uri, position: vscode.Position, side: 'source' | 'generated'): PreviewPlace | undefined {
    const key = config.toString();
    const places = this.#previews.get(key)?.map ?? [];
    const containing = places.filter((place) => {
      if (side === 'source' && place.source.uri !== key) return false;
      return rangeOf(side === 'source' ? place.source.range : place.generated).contains(position);
    });
    return containing.reduce<PreviewPlace | undefined>(
      (best, place) => (best && rangeOf(best[side]).contains(rangeOf(place[side])) ? place : (best ?? place)),
      undefined,
    );
  }
}

/** A range of the protocol as VS Code has it. */
export function rangeOf(place: PreviewPlace['source'] | PreviewPlace['generated']): vscode.Range {
  const { start, end } = 'range' in place ? place.range : place;
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
