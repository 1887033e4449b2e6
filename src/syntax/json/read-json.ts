import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../text/source.ts';
import type { Entry, ListNode, MapNode, ScalarNode, SourceNode } from '../source-tree.ts';
import { isDigit, JsonScanner, JsonSyntaxError } from './json-scanner.ts';
import { JsonText } from './json-text.ts';

/** The tree of a JSON text, or its syntax error. */
export type JsonRead = { readonly root: SourceNode } | { readonly error: Diagnostic };

/** The greatest nesting depth that upstream accepts. */
const MAX_DEPTH = 10_000;

/**
 * Reads JSON into a source tree. It accepts what Go accepts, and errors have Go's wording. Strings become double-quoted scalars;
 * numbers and literals become plain scalars. Duplicate keys are kept.
 */
export function readJson(source: Source): JsonRead {
  const { text } = source;
  const places = new JsonText(text);
  try {
    return { root: new JsonReader(places).read() };
  } catch (thrown) {
    if (!(thrown instanceof JsonSyntaxError)) throw thrown;
    const { message, at } = thrown;
    const span = { start: at, end: Math.min(at + 1, text.length) };
    return { error: { ...diagnose('json/syntax', { problem: message }), location: { source, span }, mark: places.markBehind(at) } };
  }
}

/** A mapping or list that is not complete yet. */
type Open = OpenMap | OpenList;

interface OpenMap {
  readonly node: MapNode & { entries: Entry[] };
  key: ScalarNode | undefined;
}

interface OpenList {
  readonly node: ListNode & { items: SourceNode[] };
}

class JsonReader {
  readonly #scanner: JsonScanner;
  /** The open mappings and lists, outermost first. Recursion would overflow the call stack on deeply nested texts. */
  readonly #open: Open[] = [];

  constructor(readonly places: JsonText) {
    this.#scanner = new JsonScanner(places.text);
  }

  read(): SourceNode {
    const scanner = this.#scanner;
    for (;;) {
      // undefined after the start of a mapping or list that is not empty
      let complete = this.#value();
      while (complete) {
        const around = this.#open.at(-1);
        if (around) {
          complete = this.#attach(around, complete);
          continue;
        }
        scanner.skipSpace();
        if (scanner.at < scanner.text.length) scanner.fail('after top-level value');
        return complete;
      }
    }
  }

  #value(): SourceNode | undefined {
    const scanner = this.#scanner;
    scanner.skipSpace();
    const start = scanner.at;
    const character = scanner.text[start];
    switch (character) {
      case '{':
      case '[':
        return this.#opening(character);
      case '"':
        return this.#scalar('double', scanner.string(), start);
      case 't':
        return this.#scalar('plain', scanner.literal('true'), start);
      case 'f':
        return this.#scalar('plain', scanner.literal('false'), start);
      case 'n':
        return this.#scalar('plain', scanner.literal('null'), start);
      default:
        if (character !== '-' && !isDigit(scanner.next())) scanner.fail('looking for beginning of value');
        return this.#scalar('plain', scanner.number(), start);
    }
  }

  /** Opens a mapping or a list. Returns it if it is empty. */
  #opening(bracket: '{' | '['): SourceNode | undefined {
    const scanner = this.#scanner;
    if (this.#open.length >= MAX_DEPTH) scanner.fail('exceeded max depth');
    const start = scanner.at++;
    // Upstream's position of a mapping or list is after its bracket.
    const placed = { span: { start, end: start }, mark: this.places.mark(scanner.at) };
    scanner.skipSpace();
    if (bracket === '[') {
      const list: OpenList = { node: { kind: 'list', items: [], ...placed } };
      if (scanner.text[scanner.at] === ']') return this.#close(list);
      this.#open.push(list);
      return undefined;
    }
    const map: OpenMap = { node: { kind: 'map', entries: [], ...placed }, key: undefined };
    if (scanner.text[scanner.at] === '}') return this.#close(map);
    this.#open.push(map);
    this.#key(map);
    return undefined;
  }

  /** Adds a value to the innermost open mapping or list. Returns the mapping or list if the value completes it. */
  #attach(around: Open, value: SourceNode): SourceNode | undefined {
    const scanner = this.#scanner;
    if ('key' in around) around.node.entries.push({ key: around.key!, value });
    else around.node.items.push(value);
    scanner.skipSpace();
    const next = scanner.text[scanner.at];
    if (next === ',') {
      scanner.at++;
      if ('key' in around) this.#key(around);
      return undefined;
    }
    if ('key' in around && next !== '}') scanner.fail('after object key:value pair');
    if (!('key' in around) && next !== ']') scanner.fail('after array element');
    this.#open.pop();
    return this.#close(around);
  }

  #close({ node }: Open): SourceNode {
    return { ...node, span: { start: node.span.start, end: ++this.#scanner.at } };
  }

  #key(map: OpenMap): void {
    const scanner = this.#scanner;
    scanner.skipSpace();
    const start = scanner.at;
    if (scanner.text[start] !== '"') scanner.fail('looking for beginning of object key string');
    map.key = this.#scalar('double', scanner.string(), start);
    scanner.skipSpace();
    if (scanner.text[scanner.at] !== ':') scanner.fail('after object key');
    scanner.at++;
  }

  #scalar(style: 'double' | 'plain', text: string, start: number): ScalarNode {
    return { kind: 'scalar', style, text, span: { start, end: this.#scanner.at }, mark: this.places.mark(start) };
  }
}
