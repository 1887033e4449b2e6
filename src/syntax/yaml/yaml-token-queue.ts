import type { Token } from './yaml-token.ts';

/** How many tokens are kept behind the first that is still wanted. */
const KEPT = 64;

/** Tokens between the scanner and the parser, numbered from the start of the text. */
export class TokenQueue {
  private readonly tokens: Token[] = [];
  private dropped = 0;
  /** The number of the next token to take. */
  head = 0;

  /** The number that the next token pushed will have. */
  get count(): number {
    return this.dropped + this.tokens.length;
  }

  get first(): Token | undefined {
    return this.tokens[this.head - this.dropped];
  }

  push(token: Token): void {
    this.tokens.push(token);
  }

  /** Inserts a token before the one with a number, or at the end where that one is taken. */
  insert(before: number, token: Token): void {
    if (before < this.head) this.tokens.push(token);
    else {
      // mostly before the last or the one before it
      const { tokens } = this;
      let at = tokens.length;
      tokens.push(token);
      for (const to = before - this.dropped; at > to; at--) tokens[at] = tokens[at - 1]!;
      tokens[at] = token;
    }
  }

  take(): void {
    this.head++;
    if (this.head - this.dropped <= KEPT) return;
    this.tokens.splice(0, this.head - this.dropped);
    this.dropped = this.head;
  }
}
