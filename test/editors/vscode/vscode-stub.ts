/* The module `vscode` as far as the extension uses it: nothing is shown, and the tests see what would be. */

export { URI as Uri } from 'vscode-uri';

import { URI } from 'vscode-uri';

/** What the user does and sees. Tests set the first part and read the second. */
export const user = {
  settings: {} as Record<string, unknown>,
  editor: undefined as Editor | undefined,
  visibleEditors: [] as Editor[],
  diagnostics: [] as object[],
  picks: undefined as string | undefined,
  types: undefined as string | undefined,

  messages: [] as string[],
  errors: [] as string[],
  executed: [] as [string, ...unknown[]][],
  shown: [] as [Document, unknown][],
  tasks: [] as Task[],
  offered: [] as string[],
};

export interface Document {
  uri: URI;
  languageId: string;
  content?: string;
  isClosed?: boolean;
  save?: () => Promise<boolean>;
}

export interface Editor {
  document: Document;
  selection: { active: Position };
  decorated?: Range[];
  revealed?: Range;
  setDecorations(type: unknown, ranges: Range[]): void;
  revealRange(range: Range): void;
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}

  isBefore(other: Position): boolean {
    return this.line < other.line || (this.line === other.line && this.character < other.character);
  }
}

export class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(...numbers: [Position, Position] | [number, number, number, number]) {
    const [a, b, c, d] = numbers;
    this.start = typeof a === 'number' ? new Position(a, b as number) : a;
    this.end = typeof a === 'number' ? new Position(c!, d!) : (b as Position);
  }

  contains(other: Position | Range): boolean {
    if (other instanceof Range) return this.contains(other.start) && this.contains(other.end);
    return !other.isBefore(this.start) && !this.end.isBefore(other);
  }
}

export class Disposable {
  constructor(readonly dispose: () => void) {}

  static from(...all: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const one of all) one.dispose();
    });
  }
}

export class EventEmitter<T> {
  readonly #listeners = new Set<(event: T) => void>();
  readonly event = (listener: (event: T) => void): Disposable => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };
  fire(event: T): void {
    for (const listener of this.#listeners) listener(event);
  }
}

export class ThemeColor {
  constructor(readonly id: string) {}
}

export class ProcessExecution {
  constructor(
    readonly process: string,
    readonly args: string[],
    readonly options: { cwd: string; env?: Record<string, string> },
  ) {}
}

export class Task {
  constructor(
    readonly definition: object,
    readonly scope: unknown,
    readonly name: string,
    readonly source: string,
    readonly execution: ProcessExecution,
  ) {}
}

export const TaskScope = { Workspace: 2 };
export const TaskRevealKind = { Always: 1 };
export const ViewColumn = { Beside: -2 };
export const TextEditorRevealType = { InCenterIfOutsideViewport: 2 };

interface Provider {
  provideTextDocumentContent(uri: URI): Promise<string>;
  onDidChange?: (listener: (uri: URI) => void) => Disposable;
}

export const events = {
  closed: new EventEmitter<Document>(),
  changed: new EventEmitter<{ document: Document }>(),
  visible: new EventEmitter<Editor[]>(),
  configured: new EventEmitter<{ affectsConfiguration: (section: string) => boolean }>(),
  selected: new EventEmitter<{ textEditor: Editor; selections: { active: Position }[] }>(),
};

/** The commands and providers that the extension registered. */
export const registered = { commands: new Map<string, (...args: unknown[]) => Promise<void>>(), providers: new Map<string, Provider>() };

export const workspace = {
  textDocuments: [] as Document[],
  getConfiguration: (section: string) => ({
    get: <T>(name: string, otherwise: T): T => (user.settings[`${section}.${name}`] as T | undefined) ?? otherwise,
  }),
  registerTextDocumentContentProvider(scheme: string, provider: Provider): Disposable {
    registered.providers.set(scheme, provider);
    return new Disposable(() => registered.providers.delete(scheme));
  },
  onDidCloseTextDocument: events.closed.event,
  onDidChangeTextDocument: events.changed.event,
  onDidChangeConfiguration: events.configured.event,
  /** A document of a provider has the text that the provider gives, now and after each change. */
  async openTextDocument(what: URI | { language: string; content: string }): Promise<Document> {
    if (!(what instanceof URI)) return { uri: URI.parse('untitled:Untitled-1'), languageId: what.language, content: what.content };
    const provider = registered.providers.get(what.scheme)!;
    const document: Document = { uri: what, languageId: 'plaintext', content: await provider.provideTextDocumentContent(what) };
    provider.onDidChange?.((changed) => {
      if (changed.toString() === what.toString())
        void provider.provideTextDocumentContent(what).then((content) => {
          document.content = content;
          events.changed.fire({ document });
        });
    });
    workspace.textDocuments.push(document);
    return document;
  },
  getWorkspaceFolder: (uri: URI) => (uri.path.startsWith('/work/') ? { uri: URI.file('/work') } : undefined),
};

export const window = {
  get activeTextEditor() {
    return user.editor;
  },
  get visibleTextEditors() {
    return user.visibleEditors;
  },
  createTextEditorDecorationType: () => new Disposable(() => {}),
  onDidChangeTextEditorSelection: events.selected.event,
  onDidChangeVisibleTextEditors: events.visible.event,
  showInformationMessage: async (message: string) => void user.messages.push(message),
  showErrorMessage: async (message: string) => void user.errors.push(message),
  showTextDocument: async (document: Document, options: unknown) => void user.shown.push([document, options]),
  showQuickPick: async (offered: string[]) => {
    user.offered = offered;
    return user.picks;
  },
  showInputBox: async () => user.types,
};

export const commands = {
  registerCommand(name: string, run: (...args: unknown[]) => Promise<void>): Disposable {
    registered.commands.set(name, run);
    return new Disposable(() => registered.commands.delete(name));
  },
  executeCommand: async (...call: [string, ...unknown[]]) => void user.executed.push(call),
};

export const languages = {
  getDiagnostics: () => user.diagnostics,
  /** VS Code sends the event of closing too, but the document is not closed. */
  async setTextDocumentLanguage(document: Document, languageId: string): Promise<void> {
    events.closed.fire(document);
    document.languageId = languageId;
  },
};

export const tasks = { executeTask: async (task: Task) => void user.tasks.push(task) };
