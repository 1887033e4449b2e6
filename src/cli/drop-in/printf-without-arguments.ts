/**
 * The output of Go's Printf for a format without arguments. A percent sign starts a verb, for which Go prints an error, and `%%`
 * becomes `%`. Upstream prints reports in this way.
 */
export function printfWithoutArguments(format: string): string {
  const scan = new VerbScanner(format);
  const parts: string[] = [];
  while (!scan.atEnd()) parts.push(scan.textUpToVerb(), ...scan.verb());
  return parts.join('');
}

class VerbScanner {
  #at = 0;
  /** The offset of the next closing bracket, once it was needed; the end of the format if there is none. */
  #bracket = -1;

  constructor(readonly format: string) {}

  atEnd(): boolean {
    return this.#at >= this.format.length;
  }

  textUpToVerb(): string {
    const start = this.#at;
    const percent = this.format.indexOf('%', start);
    this.#at = percent < 0 ? this.format.length : percent;
    return this.format.slice(start, this.#at);
  }

  /** Scans a verb: flags, argument index, width, precision and letter. A width or precision `*` is an error, as there are no arguments. */
  verb(): string[] {
    if (this.atEnd()) return [];
    this.#at++;
    const parts: string[] = [];
    while ('#0+- '.includes(this.#next() || '.')) this.#at++;
    let index = this.#index();
    let indexed = index !== undefined;
    if (this.#takes('*')) {
      parts.push('%!(BADWIDTH)');
      index = undefined;
    } else {
      this.#number();
    }
    if (this.#next() === '.' && this.#at + 1 < this.format.length) {
      this.#at++;
      index = this.#index();
      indexed ||= index !== undefined;
      if (this.#takes('*')) {
        parts.push('%!(BADPREC)');
        index = undefined;
      } else {
        this.#number();
      }
    }
    if (index !== 'number') indexed = this.#index() !== undefined || indexed;
    return [...parts, this.#letter(indexed)];
  }

  #letter(indexed: boolean): string {
    if (this.atEnd()) return '%!(NOVERB)';
    const letter = String.fromCodePoint(this.format.codePointAt(this.#at)!);
    this.#at += letter.length;
    return letter === '%' ? '%' : `%!${letter}(${indexed ? 'BADINDEX' : 'MISSING'})`;
  }

  /** Scans an argument index in brackets. */
  #index(): 'number' | 'other' | undefined {
    if (this.#next() !== '[') return undefined;
    const start = this.#at + 1;
    if (this.#bracket < start) {
      const bracket = this.format.indexOf(']', start);
      this.#bracket = bracket < 0 ? this.format.length : bracket;
    }
    const closed = this.#bracket < this.format.length && start + 1 < this.format.length;
    this.#at = closed ? this.#bracket + 1 : start;
    return closed && isNumber(this.format.slice(start, this.#bracket)) ? 'number' : 'other';
  }

  /** Scans a width or precision. If it is too large, the rest of the format is skipped, as in Go. */
  #number(): void {
    let value = 0;
    for (let next = this.#next(); next >= '0' && next <= '9'; next = this.#next()) {
      if (value > TOO_LARGE) {
        this.#at = this.format.length;
        return;
      }
      value = value * 10 + Number(next);
      this.#at++;
    }
  }

  #takes(character: string): boolean {
    if (this.#next() !== character) return false;
    this.#at++;
    return true;
  }

  #next(): string {
    return this.format[this.#at] ?? '';
  }
}

const TOO_LARGE = 1_000_000;

function isNumber(text: string): boolean {
  return /^[0-9]+$/.test(text) && Number(text.slice(0, -1)) <= TOO_LARGE;
}
