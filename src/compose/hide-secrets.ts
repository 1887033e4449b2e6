import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { goQuote } from '../grammar/go-quote.ts';
import { byteText } from '../text/byte-text.ts';
import type { Location, Source, Span } from '../text/source.ts';
import { overlap } from '../text/spans.ts';
import type { Composition } from './composition.ts';
import { SECRET } from './value.ts';

/** The shortest secret that is hidden everywhere. A shorter one is part of many words: it is hidden only if the place contains it. */
export const LONG_ENOUGH = 4;

/** The number of bytes of a long value that a message about its type quotes. */
const CUT = 7;

/** Returns a function that replaces the secrets of a composed config in a diagnostic. */
export function hideSecrets({ secrets }: Pick<Composition, 'secrets'>): <D extends Diagnostic>(diagnostic: D) => D {
  if (secrets.length === 0) return (diagnostic) => diagnostic;
  const touching: Touching = new WeakMap();
  const all = formsOf(secrets);
  const long = formsOf(secrets.filter(({ length }) => length >= LONG_ENOUGH));
  return (diagnostic) => {
    const isTainted = [diagnostic.location, ...(diagnostic.related ?? []).map(({ location }) => location)].some((place) =>
      hasSecret(place, touching),
    );
    const hide = (text: string): string => {
      const hidden = replaceAll(text, isTainted ? all : long);
      // a value that was cut may end within a secret
      return isTainted ? hidden.replace(/`[^`]{0,40}\.\.\.`/g, SECRET) : hidden;
    };
    const { message, help, notes, related, path, fix, subject, values } = diagnostic;
    return {
      ...diagnostic,
      message: hide(message),
      help: help === undefined ? undefined : hide(help),
      notes: notes?.map(hide),
      related: related?.map((place) => ({ ...place, message: hide(place.message) })),
      path: path.map((one) => (typeof one === 'string' ? hide(one) : one)),
      fix: fix && { ...fix, description: hide(fix.description) },
      subject: subject === undefined ? undefined : hide(subject),
      values: values && Object.fromEntries(Object.entries(values).map(([name, value]) => [name, hiddenIn(value, hide)])),
    };
  };
}

/** Values of a diagnostic are texts, numbers, and lists and records of them. */
function hiddenIn(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((item) => hiddenIn(item, hide));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, hiddenIn(item, hide)]));
}

/** For each source, a function that tells whether a span touches a secret. It is made once, because there may be many spans. */
type Touching = WeakMap<NonNullable<Source['replaced']>, (span: Span) => boolean>;

function hasSecret(location: Location | undefined, touching: Touching): boolean {
  if (!location) return false;
  const { source, span } = location;
  if (source.parent && hasSecret(source.parent, touching)) return true;
  const { replaced } = source;
  if (!replaced) return false;
  // a message about a struct may quote any value in it
  let touches = touching.get(replaced);
  if (!touches) {
    touches = overlap([...replaced.values()].flatMap((one) => (one.secret ? [one.span] : [])));
    touching.set(replaced, touches);
  }
  return touches(span);
}

/** The forms in which messages quote secrets, longest first: one may be part of another. */
function formsOf(secrets: readonly string[]): readonly string[] {
  const forms = new Set<string>();
  for (const secret of secrets) {
    const lines = secret.split('\n').map((line) => line.trim());
    for (const one of [secret, secret.trim(), ...lines]) {
      if (one === '' || (one !== secret && one.length < LONG_ENOUGH)) continue;
      forms.add(one);
      forms.add(goQuote(one).slice(1, -1));
      forms.add(JSON.stringify(one).slice(1, -1));
      forms.add(encodeURIComponent(wellFormed(one)));
      forms.add(base64(one));
      const bytes = new TextEncoder().encode(one);
      if (bytes.length > CUT) forms.add(`\`${byteText(bytes.subarray(0, CUT))}...\``);
    }
    const integer = /^-?\d{1,18}$/.test(secret) ? BigInt(secret) : undefined;
    if (integer !== undefined && integer > 0n) forms.add(`0${integer.toString(8)}`);
  }
  return [...forms].sort((a, b) => b.length - a.length);
}

function replaceAll(text: string, forms: readonly string[]): string {
  let hidden = text;
  for (const form of forms) if (hidden.includes(form)) hidden = hidden.replaceAll(form, SECRET);
  return hidden;
}

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '');
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text.slice(0, 4096)))).replace(/=+$/, '');
}
