import type { SyntaxSlip } from '../../text/syntax-slip.ts';
import { readBlockScalar } from './yaml-block-scalar.ts';
import { HASH, isBlank, isBlankBreakOrEnd, isBreak, SPACE, TAB } from './yaml-characters.ts';
import { Cursor, type Place, type TextTraits } from './yaml-cursor.ts';
import { readDirective } from './yaml-directive.ts';
import { readPlain } from './yaml-plain-scalar.ts';
import { readAnchor, readTag } from './yaml-properties.ts';
import { readQuoted } from './yaml-quoted-scalar.ts';
import { isProblem, type Problem, type Token, type TokenType, token } from './yaml-token.ts';
import { TokenQueue } from './yaml-token-queue.ts';

/** Deeper nesting is refused, in blocks and in flow collections each. */
const MAX_DEPTH = 10_000;

/** A key without `?` is known as one only at its `:`, on the same line and this many characters on at most. */
const MAX_KEY = 1024;

/** A place where a key may have begun. */
interface PossibleKey {
  readonly token: number;
  readonly at: Place;
  /** In a block, at its indentation, nothing but a key can stand. */
  readonly required: boolean;
  /** False once it is known to be none, or to be one. */
  possible: boolean;
}

/**
 * Cuts a YAML 1.1 text into tokens, the way go-yaml does: what it takes for a key, an indentation or an end decides
 * which configs are read at all, and libraries for YAML 1.2 decide otherwise.
 */
export class Scanner {
  /** Why there are no more tokens. */
  problem: Problem | undefined;
  private readonly cursor: Cursor;
  private readonly tokens = new TokenQueue();
  private ready = false;
  /** The column of the innermost block, -1 outside of any. */
  private indent = -1;
  private readonly indents: number[] = [];
  private keyAllowed = true;
  /** The latest possible key of every flow collection that is open; the first is the block's. */
  private readonly keys: PossibleKey[];
  /** The level in `keys` that a token's key was kept at: the key that is there now is asked, even if it is a later one. */
  private readonly levelOfToken = new Map<number, number>();

  /** @param start the offset of the first token */
  constructor(text: string, start: number, traits: TextTraits) {
    this.cursor = new Cursor(text, start, traits);
    this.keys = [this.noKey()];
  }

  /** The next token; undefined where there is a problem. */
  peek(): Token | undefined {
    if (!this.ready) {
      // two more tokens are always read: a problem in them counts, even behind the end of a document
      while (!this.problem && (this.tokens.head >= this.tokens.count - 2 || this.headMayBeKey())) this.fetch();
      this.ready = true;
    }
    return this.problem ? undefined : this.tokens.first;
  }

  /** Takes the next token away. */
  next(): void {
    this.levelOfToken.delete(this.tokens.head);
    this.tokens.take();
    this.ready = false;
  }

  private get latestKey(): PossibleKey {
    return this.keys.at(-1)!;
  }

  private noKey(): PossibleKey {
    return { token: this.tokens.count, at: this.cursor.place(), required: false, possible: false };
  }

  private get inFlow(): boolean {
    return this.keys.length > 1;
  }

  private fail(problem: string, context?: Place, slip?: SyntaxSlip): false {
    this.problem = { problem, slip, at: this.cursor.place(), context };
    return false;
  }

  private fetch(): void {
    const { cursor } = this;
    const before = cursor.place();
    this.skipToToken();
    this.unroll(cursor.column, before);
    if (cursor.atEnd) return this.fetchEnd();
    if (cursor.column === 0 && cursor.text[cursor.offset] === '%') return this.fetchDirective();
    if (cursor.atDocumentMark('---')) return this.fetchDocumentMark('document-start');
    if (cursor.atDocumentMark('...')) return this.fetchDocumentMark('document-end');
    const added = this.fetchContent();
    if (added && added.type !== 'entry' && added.end.line === cursor.line && added.style !== 'literal' && added.style !== 'folded') {
      this.skipCommentOnLine();
    }
  }

  private fetchContent(): Token | undefined {
    const { cursor } = this;
    const standsAlone = isBlankBreakOrEnd(cursor.codeAt(1));
    switch (cursor.text[cursor.offset]) {
      case '[':
        return this.fetchFlowStart('flow-list');
      case '{':
        return this.fetchFlowStart('flow-map');
      case ']':
        return this.fetchFlowEnd('flow-list-end');
      case '}':
        return this.fetchFlowEnd('flow-map-end');
      case ',':
        if (!this.dropKey()) return undefined;
        this.keyAllowed = true;
        return this.indicator('flow-entry');
      case '-':
        if (standsAlone) return this.fetchEntry();
        break;
      case '?':
        if (this.inFlow || standsAlone) return this.fetchKey();
        break;
      case ':':
        if (this.inFlow || standsAlone) return this.fetchValue();
        break;
      case '*':
        return this.fetchNode(() => readAnchor(cursor, 'alias'));
      case '&':
        return this.fetchNode(() => readAnchor(cursor, 'anchor'));
      case '!':
        return this.fetchNode(() => readTag(cursor));
      case "'":
      case '"':
        return this.fetchNode(() => readQuoted(cursor));
      case '|':
      case '>':
        if (!this.inFlow) return this.fetchBlockScalar();
        break;
    }
    if (this.startsPlain()) return this.fetchPlain();
    this.fail('found character that cannot start any token', cursor.place(), 'bad-character');
    return undefined;
  }

  private startsPlain(): boolean {
    const { code } = this.cursor;
    const next = this.cursor.codeAt(1);
    const char = this.cursor.text[this.cursor.offset]!;
    if (char === '-') return !isBlank(next);
    if (char === '?' || char === ':') return !this.inFlow && !isBlankBreakOrEnd(next);
    return !isBlank(code) && !'#|>%@`'.includes(char);
  }

  /** Skips blanks, comments and breaks. A tab may not stand where a key could: it would look like indentation. */
  private skipToToken(): void {
    const { cursor } = this;
    for (;;) {
      cursor.skipSpaces();
      while (cursor.code === SPACE || (cursor.code === TAB && (this.inFlow || !this.keyAllowed))) cursor.skip();
      if (cursor.code === HASH) this.skipComments();
      if (!isBreak(cursor.code)) return;
      cursor.readBreak();
      if (!this.inFlow) this.keyAllowed = true;
    }
  }

  /** Skips a comment, and those that follow with nothing but blanks between; tabs may stand there. */
  private skipComments(): void {
    const { cursor } = this;
    for (;;) {
      cursor.moveTo(cursor.endOfLine());
      let at = cursor.offset;
      while (' \t\r\n'.includes(cursor.text[at] ?? '#')) at++;
      if (cursor.text.charCodeAt(at) !== HASH) return;
      while (cursor.offset < at) {
        if (isBreak(cursor.code)) cursor.readBreak();
        else cursor.skip();
      }
    }
  }

  private skipCommentOnLine(): void {
    const { cursor } = this;
    let at = cursor.offset;
    while (isBlank(cursor.text.charCodeAt(at))) at++;
    if (cursor.text.charCodeAt(at) === HASH) cursor.moveTo(cursor.endOfLine());
  }

  private fetchEnd(): void {
    if (this.cursor.column !== 0) this.cursor.startLine();
    this.closeBlocks('stream-end');
  }

  private fetchDocumentMark(type: 'document-start' | 'document-end'): void {
    const start = this.closeBlocks(type);
    if (!start) return;
    this.cursor.skip(3);
    this.tokens.push(token(type, start, this.cursor.place()));
  }

  private fetchDirective(): void {
    const start = this.closeBlocks('tag-directive');
    if (start) this.add(readDirective(this.cursor, start));
  }

  /** Ends every block. For the end of the stream the token is made here too. */
  private closeBlocks(type: TokenType): Place | undefined {
    const at = this.cursor.place();
    this.unroll(-1, at);
    if (!this.dropKey()) return undefined;
    this.keyAllowed = false;
    if (type === 'stream-end') this.tokens.push(token(type, at, at));
    return at;
  }

  private fetchFlowStart(type: 'flow-list' | 'flow-map'): Token | undefined {
    if (!this.saveKey()) return undefined;
    this.keys.push(this.noKey());
    if (this.keys.length - 1 > MAX_DEPTH) {
      this.fail(`exceeded max depth of ${MAX_DEPTH}`, this.cursor.place());
      return undefined;
    }
    this.keyAllowed = true;
    return this.indicator(type);
  }

  private fetchFlowEnd(type: 'flow-list-end' | 'flow-map-end'): Token | undefined {
    if (!this.dropKey()) return undefined;
    // in an empty collection this is the collection's own token: go-yaml forgets that it may be a key, unless `:` is next
    if (this.inFlow) this.levelOfToken.delete(this.keys.pop()!.token);
    this.keyAllowed = false;
    return this.indicator(type);
  }

  private fetchEntry(): Token | undefined {
    // in a flow collection the parser complains: it knows which collection
    if (!this.inFlow && !this.startBlock('block-list', 'block sequence entries are not allowed in this context')) return undefined;
    if (!this.dropKey()) return undefined;
    this.keyAllowed = true;
    return this.indicator('entry');
  }

  private fetchKey(): Token | undefined {
    if (!this.inFlow && !this.startBlock('block-map', 'mapping keys are not allowed in this context')) return undefined;
    if (!this.dropKey()) return undefined;
    this.keyAllowed = !this.inFlow;
    return this.indicator('key');
  }

  private fetchValue(): Token | undefined {
    const key = this.latestKey;
    if (this.isPossible(key)) {
      this.tokens.insert(key.token, token('key', key.at, key.at));
      if (!this.roll(key.at.column, 'block-map', key.at, key.token)) return undefined;
      this.forget(key);
      this.keyAllowed = false;
    } else {
      if (this.problem) return undefined;
      if (!this.inFlow && !this.startBlock('block-map', 'mapping values are not allowed in this context', 'misplaced-value'))
        return undefined;
      this.keyAllowed = !this.inFlow;
    }
    return this.indicator('value');
  }

  private fetchBlockScalar(): Token | undefined {
    if (!this.dropKey()) return undefined;
    this.keyAllowed = true;
    return this.add(readBlockScalar(this.cursor, this.indent));
  }

  private fetchPlain(): Token | undefined {
    const scalar = this.fetchNode(() => readPlain(this.cursor, this.indent + 1, this.inFlow));
    if (scalar && scalar.end.line < this.cursor.line) this.keyAllowed = true;
    return scalar;
  }

  /** Anything that may begin a key, and that no other key may follow directly. */
  private fetchNode(read: () => Token | Problem): Token | undefined {
    if (!this.saveKey()) return undefined;
    this.keyAllowed = false;
    return this.add(read());
  }

  private add(read: Token | Problem): Token | undefined {
    if (isProblem(read)) {
      this.problem = read;
      return undefined;
    }
    this.tokens.push(read);
    return read;
  }

  private indicator(type: TokenType): Token {
    const start = this.cursor.place();
    this.cursor.skip();
    const added = token(type, start, this.cursor.place());
    this.tokens.push(added);
    return added;
  }

  /** Begins a block with an explicit indicator, unless the block is open already. */
  private startBlock(type: 'block-list' | 'block-map', refusal: string, slip?: SyntaxSlip): boolean {
    const at = this.cursor.place();
    if (!this.keyAllowed) return this.fail(refusal, at, slip);
    return this.roll(at.column, type, at, this.tokens.count);
  }

  /** Opens a block at a column that is deeper than the block around it. */
  private roll(column: number, type: TokenType, at: Place, before: number): boolean {
    if (this.inFlow || this.indent >= column) return true;
    this.indents.push(this.indent);
    this.indent = column;
    if (this.indents.length > MAX_DEPTH) return this.fail(`exceeded max depth of ${MAX_DEPTH}`, this.latestKey.at);
    this.tokens.insert(before, token(type, at, at));
    return true;
  }

  /** Closes the blocks that are deeper than a column. */
  private unroll(column: number, at: Place): void {
    if (this.inFlow) return;
    while (this.indent > column) {
      this.tokens.push(token('block-end', at, at));
      this.indent = this.indents.pop()!;
    }
  }

  /** Remembers that a key may begin here. */
  private saveKey(): boolean {
    if (!this.keyAllowed) return true;
    const at = this.cursor.place();
    const required = !this.inFlow && this.indent === at.column;
    if (!this.dropKey()) return false;
    const key = { token: this.tokens.count, at, required, possible: true };
    this.keys[this.keys.length - 1] = key;
    this.levelOfToken.set(key.token, this.keys.length - 1);
    return true;
  }

  /** The latest possible key is none. */
  private dropKey(): boolean {
    const key = this.latestKey;
    if (!key.possible) return true;
    if (key.required) return this.fail("could not find expected ':'", key.at, 'no-colon');
    this.forget(key);
    return true;
  }

  private forget(key: PossibleKey): void {
    key.possible = false;
    this.levelOfToken.delete(key.token);
  }

  private headMayBeKey(): boolean {
    const level = this.levelOfToken.get(this.tokens.head);
    const key = level === undefined ? undefined : this.keys[level];
    return key !== undefined && this.isPossible(key);
  }

  private isPossible(key: PossibleKey): boolean {
    if (!key.possible) return false;
    if (key.at.line >= this.cursor.line && key.at.index + MAX_KEY >= this.cursor.index) return true;
    if (key.required) return this.fail("could not find expected ':'", key.at, 'no-colon');
    key.possible = false;
    return false;
  }
}
