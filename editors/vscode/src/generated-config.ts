import * as vscode from 'vscode';
import { PREVIEW, PREVIEW_CLOSED, type Preview, type PreviewPlace } from './protocol.ts';
import type { Server } from './server.ts';

/** The scheme of the documents that show what is generated from a config. */
export const SCHEME = 'butane-preview';

/** What is shown until a config has been translated for the first time, as a comment. */
const NOTHING_YET = 'The config has errors. What is generated from it appears here when they are fixed.\n';

/** What a document shows: the output of a config, or that of one instance of a composed config. */
export interface Output {
  readonly config: vscode.Uri;
  /** Empty for the only output, or for the first one. */
  readonly instance: string;
}

/** The document that shows an output: its name says so, its query has the config, its fragment the instance. */
export function generatedUri({ config, instance }: Output, languageId: Preview['languageId']): vscode.Uri {
  const name = config.path.replace(/\.[^./]*$/, '') + (instance === '' ? '' : ` ${instance}`);
  const path = `${name}.${languageId === 'yaml' ? 'yaml' : 'ign'} (generated)`;
  return vscode.Uri.from({ scheme: SCHEME, path, query: config.toString(), fragment: instance });
}

export function outputOf(generated: vscode.Uri): Output {
  return { config: vscode.Uri.parse(generated.query, true), instance: generated.fragment };
}

/** What is generated from configs, as documents that cannot be edited. A config with errors keeps what it had before. */
export class GeneratedConfigs implements vscode.TextDocumentContentProvider {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  /** The last answers with a text, by config and instance. */
  readonly #previews = new Map<string, Preview>();

  constructor(private readonly server: Server) {}

  async provideTextDocumentContent(generated: vscode.Uri): Promise<string> {
    const preview = await this.ask(outputOf(generated));
    return preview?.text || `${preview?.languageId === 'yaml' ? '#' : '//'} ${NOTHING_YET}`;
  }

  /** Asks the server; returns the last answer that has a text. */
  async ask(output: Output): Promise<Preview | undefined> {
    const { config, instance } = output;
    const key = keyOf(output);
    const params = { textDocument: { uri: config.toString() }, ...(instance === '' ? {} : { instance }) };
    const preview = await this.server.request<Preview>(PREVIEW, params);
    if (preview && (preview.text !== '' || !this.#previews.has(key))) this.#previews.set(key, preview);
    return this.#previews.get(key);
  }

  /** Shows the outputs of a config anew, because it changed. */
  refresh(config: string): void {
    for (const uri of this.#shownOf(config)) this.#changed.fire(uri);
  }

  /** Forgets a document that is closed. The server is told when no other one shows its config. */
  close(generated: vscode.Uri): void {
    const output = outputOf(generated);
    const config = output.config.toString();
    this.#previews.delete(keyOf(output));
    if (this.#shownOf(config).every((uri) => uri.toString() === generated.toString())) this.server.notify(PREVIEW_CLOSED, { uri: config });
  }

  #shownOf(config: string): vscode.Uri[] {
    const shown = vscode.workspace.textDocuments.map(({ uri }) => uri);
    return shown.filter((uri) => uri.scheme === SCHEME && outputOf(uri).config.toString() === config);
  }

  /** The smallest place that contains a position of the config, or of the generated text. */
  placeAt(output: Output, position: vscode.Position, side: 'source' | 'generated'): PreviewPlace | undefined {
    const places = this.#previews.get(keyOf(output))?.map ?? [];
    const containing = places.filter((place) => {
      if (side === 'source' && place.source.uri !== output.config.toString()) return false;
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

function keyOf({ config, instance }: Output): string {
  return `${config.toString()} ${instance}`;
}
