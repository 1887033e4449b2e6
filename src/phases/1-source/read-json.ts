import type { Source } from '../../tree/source.ts';
import type { Entry, ListNode, MapNode, ScalarNode, SourceNode } from '../../tree/source-tree.ts';
import { type JsonFault, JsonText } from './json-text.ts';

/** What a JSON text says: a tree, or why it says nothing. */
export type JsonRead = { readonly root: SourceNode } | { readonly fault: JsonFault };

/** Deeper than this, upstream refuses a text. */
const MAX_DEPTH = 10_000;

/**
 * Reads JSON into a tree, with Go's idea of what JSON is and its words for what is wrong. Strings are scalars in double
 * quotes, numbers and literals plain ones. Equal keys are all kept.
 */
export function readJson({ text }: Pick<Source, 'text'>): JsonRead {
  return new JsonReader(new JsonText(text)).read();
}

class SyntaxFault extends Error {
  constructor(
    readonly words: string,
    readonly at: number,
  ) {
    super(words);
  }
}

/** A mapping or a list that is being read. */
interface Open {
  readonly node: (MapNode & { entries: Entry[] }) | (ListNode & { items: SourceNode[] });
  key?: ScalarNode;
}

class JsonReader {
  #at = 0;
  readonly #text: string;

  constructor(readonly places: JsonText) {
    this.#text = places.text;
  }

  read(): JsonRead {
    try {
      const root = this.#document();
      this.#skipSpace();
      if (this.#at < this.#text.length) this.#fail('after top-level value');
      return { root };
    } catch (fault) {
      if (!(fault instanceof SyntaxFault)) throw fault;
      // upstream points behind the character that it could not take
      const span = { start: fault.at, end: Math.min(fault.at + 1, this.#text.length) };
      return { fault: { message: fault.words, span, mark: this.places.faultMark(fault.at + 1) } };
    }
  }

  /** Reads one value; what is inside of it is kept on a stack of our own, since texts may nest deeper than calls. */
  #document(): SourceNode {
    const open: Open[] = [];
    for (;;) {
      let done = this.#value(open);
      // undefined: something was opened that has a first value
      while (done) {
        const around = open.at(-1);
        if (!around) return done;
        done = this.#attach(around, done, open);
      }
    }
  }

  #value(open: Open[]): SourceNode | undefined {
    this.#skipSpace();
    const start = this.#at;
    const character = this.#text[start];
    if (character === '{' || character === '[') return this.#opening(character, open);
    if (character === '"') return this.#string();
    if (character !== undefined && /[-0-9]/.test(character)) return this.#number();
    for (const literal of ['true', 'false', 'null']) if (literal[0] === character) return this.#literal(literal);
    return this.#fail('looking for beginning of value');
  }

  /** Opens a mapping or a list; returns it if it is empty. */
  #opening(bracket: string, open: Open[]): SourceNode | undefined {
    if (open.length >= MAX_DEPTH) this.#fail('exceeded max depth');
    const start = this.#at++;
    const placed = { span: { start, end: start }, mark: this.places.mark(this.#at) };
    const around: Open = { node: bracket === '{' ? { kind: 'map', entries: [], ...placed } : { kind: 'list', items: [], ...placed } };
    this.#skipSpace();
    if (this.#text[this.#at] === (bracket === '{' ? '}' : ']')) return this.#close(around.node);
    open.push(around);
    if (bracket === '{') this.#key(around);
    return undefined;
  }

  /** Puts a value where it belongs; returns what is complete with it. */
  #attach(around: Open, value: SourceNode, open: Open[]): SourceNode | undefined {
    if (around.node.kind === 'map') around.node.entries.push({ key: around.key!, value });
    else around.node.items.push(value);
    this.#skipSpace();
    const isMap = around.node.kind === 'map';
    const next = this.#text[this.#at];
    if (next === ',') {
      this.#at++;
      this.#skipSpace();
      if (isMap) this.#key(around);
      return undefined;
    }
    if (next !== (isMap ? '}' : ']')) this.#fail(isMap ? 'after object key:value pair' : 'after array element');
    open.pop();
    return this.#close(around.node);
  }

  #close(node: Open['node']): SourceNode {
    this.#at++;
    return { ...node, span: { start: node.span.start, end: this.#at } };
  }

  #key(around: Open): void {
    if (this.#text[this.#at] !== '"') this.#fail('looking for beginning of object key string');
    around.key = this.#string();
    this.#skipSpace();
    if (this.#text[this.#at] !== ':') this.#fail('after object key');
    this.#at++;
  }

  #string(): ScalarNode {
    const start = this.#at++;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x22) break;
      // NaN at the end of the text
      if (!(code >= 0x20)) this.#fail('in string literal');
      if (code === 0x5c) this.#escape();
      else this.#at++;
    }
    this.#at++;
    const written = this.#text.slice(start, this.#at);
    const text = (JSON.parse(written) as string).replace(
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    );
    return { kind: 'scalar', style: 'double', text, ...this.#placed(start) };
  }

  #escape(): void {
    const letter = this.#text[++this.#at];
    if (letter === undefined || !'"\\/bfnrtu'.includes(letter)) this.#fail('in string escape code');
    this.#at++;
    if (letter !== 'u') return;
    for (let i = 0; i < 4; i++, this.#at++) {
      if (!/[0-9a-fA-F]/.test(this.#text[this.#at] ?? '')) this.#fail('in \\u hexadecimal character escape');
    }
  }

  #number(): ScalarNode {
    const start = this.#at;
    if (this.#text[this.#at] === '-') this.#at++;
    if (this.#text[this.#at] === '0') this.#at++;
    else this.#digits('in numeric literal');
    if (this.#text[this.#at] === '.') {
      this.#at++;
      this.#digits('after decimal point in numeric literal');
    }
    if (/[eE]/.test(this.#text[this.#at] ?? '')) {
      this.#at++;
      if (/[-+]/.test(this.#text[this.#at] ?? '')) this.#at++;
      this.#digits('in exponent of numeric literal');
    }
    return { kind: 'scalar', style: 'plain', text: this.#text.slice(start, this.#at), ...this.#placed(start) };
  }

  #digits(where: string): void {
    if (!/[0-9]/.test(this.#text[this.#at] ?? '')) this.#fail(where);
    while (/[0-9]/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  #literal(literal: string): ScalarNode {
    const start = this.#at;
    for (const letter of literal) {
      if (this.#text[this.#at] !== letter) this.#fail(`in literal ${literal} (expecting '${letter}')`);
      this.#at++;
    }
    return { kind: 'scalar', style: 'plain', text: literal, ...this.#placed(start) };
  }

  #placed(start: number): { span: { start: number; end: number }; mark: ReturnType<JsonText['mark']> } {
    return { span: { start, end: this.#at }, mark: this.places.mark(start) };
  }

  #skipSpace(): void {
    for (let code = this.#text.charCodeAt(this.#at); code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b && code !== 0x0c); ) {
      code = this.#text.charCodeAt(++this.#at);
    }
  }

  #fail(where: string): never {
    const character = this.#text[this.#at];
    throw new SyntaxFault(
      character === undefined ? 'unexpected end of JSON input' : `invalid character ${quoted(character)} ${where}`,
      this.#at,
    );
  }
}

const QUOTED: Readonly<Record<string, string>> = {
  "'": "'\\''",
  '"': `'"'`,
  '\\': "'\\\\'",
  '\n': "'\\n'",
  '\r': "'\\r'",
  '\t': "'\\t'",
  '\x07': "'\\a'",
  '\b': "'\\b'",
  '\f': "'\\f'",
  '\v': "'\\v'",
};

/** A character as Go names it. Go looks at bytes: beyond ASCII it names the first one. */
function quoted(character: string): string {
  const byte = new TextEncoder().encode(character)[0] ?? 0;
  const shown = character < '\x80' ? character : String.fromCharCode(byte);
  return QUOTED[shown] ?? (shown < ' ' || shown === '\x7f' ? `'\\x${byte.toString(16).padStart(2, '0')}'` : `'${shown}'`);
}
