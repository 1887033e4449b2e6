import type { Fact } from '../diff/fact.ts';
import { isText } from '../diff/is-text.ts';
import { type FindSecrets, masked, secretsIn } from '../diff/masking.ts';
import { shownLine } from '../diff/shown-line.ts';
import { subjectTitle } from '../diff/subject.ts';
import { subjectsOf } from '../diff/subjects-of.ts';
import type { ReadDocument } from '../document/document.ts';
import { octal } from '../grammar/octal.ts';
import type { Digest } from '../host/digest.ts';
import type { Gunzip } from '../host/gzip.ts';
import { byteText } from '../text/byte-text.ts';
import { MASK } from '../text/mask.ts';

/**
 * A config as a text to compare line by line (textconv of git): each subject with what the config says of it, in a fixed order, and
 * contents as their lines. Configs that mean the same have the same text. Instead of a secret it has the first digits of its hash, so
 * that a change of it is seen.
 */
export function canonicalText(documents: readonly ReadDocument[], digest: Digest, gunzip?: Gunzip): string {
  return documents
    .map((read) => {
      const secrets = secretsIn(read.secrets);
      const name = read.instance ?? read.name;
      const head = documents.length > 1 && name !== undefined ? [`=== ${masked(name, secrets)}`] : [];
      const lines = subjectsOf(read, gunzip).flatMap((subject) => {
        if (subject.facts.size === 0 && (subject.kind === 'unit' || subject.kind === 'disk')) return [];
        return [
          masked(subjectTitle(subject), secrets),
          ...[...subject.facts].flatMap(([field, fact]) => factLines(field, fact, secrets, digest)),
        ];
      });
      return `${[...head, ...lines].map(shownLine).join('\n')}\n`;
    })
    .join('');
}

/** Digits of a hash: enough to see a change, and too few to find out a secret. */
const SHOWN_DIGITS = 4;

function factLines(field: string, fact: Fact, secrets: FindSecrets, digest: Digest): string[] {
  const name = `  ${masked(field, secrets)}`;
  const hash = (bytes: Uint8Array): string => digest('sha256', bytes);
  const mark = (text: string): string => `${MASK} (sha256-${hash(new TextEncoder().encode(text)).slice(0, SHOWN_DIGITS)}…)`;
  switch (fact.kind) {
    case 'value': {
      const value = String(fact.value);
      if (fact.isSecret) return [`${name}: ${mark(value)}`];
      return [`${name}: ${field === 'mode' && typeof fact.value === 'number' ? octal(fact.value) : oneLine(masked(value, secrets))}`];
    }
    case 'list':
      return [`${name}:`, ...fact.values.map((value) => `    - ${fact.isSecret ? mark(value) : oneLine(masked(value, secrets))}`)];
    case 'item':
      return [name];
    case 'fetched':
      return [`${name}: ${fact.isSecret ? mark(fact.source) : oneLine(masked(fact.source, secrets))}`];
    case 'contents': {
      if (fact.isSecret) return [`${name}: ${MASK} (sha256-${hash(fact.bytes).slice(0, SHOWN_DIGITS)}…)`];
      const text = byteText(fact.bytes);
      if (!isText(text)) return [`${name}: ${fact.bytes.length} bytes, sha256-${hash(fact.bytes)}`];
      const shown = masked(text, secrets);
      // what only differs in a secret has the same lines
      const hidden = shown === text ? '' : ` ${mark(text)}`;
      const lines = shown.split('\n');
      const isWhole = lines.at(-1) === '';
      return [
        `${name}:${hidden}${isWhole || text === '' ? '' : ' (no line feed at the end)'}`,
        ...(isWhole ? lines.slice(0, -1) : lines).map((line) => `    | ${line}`),
      ];
    }
  }
}

function oneLine(value: string): string {
  return /[\n\r]/.test(value) ? JSON.stringify(value) : value;
}
