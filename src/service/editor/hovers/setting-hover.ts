import { renamedDirectives } from '../../../lint/facts/systemd/renamed-directives.ts';
import { type UnitType, unitTypes } from '../../../lint/facts/systemd/unit-types.ts';
import { settingDescription } from '../../../reference/settings/setting-descriptions.ts';
import { specifiers, specifiersIn } from '../../../reference/settings/specifiers.ts';
import type { SourceNode } from '../../../syntax/source-tree.ts';
import { placeInPieces } from '../../../syntax/unit/place.ts';
import { readUnit } from '../../../syntax/unit/read-unit.ts';
import type { UnitEntry } from '../../../syntax/unit/unit-tree.ts';
import { mapScalar } from '../../../syntax/yaml/scalar-map.ts';
import type { Span } from '../../../text/source.ts';
import { type UnitAbout, unitTextsIn } from '../unit-texts.ts';
import { isListSetting, settingKindWords } from '../units/setting-kind.ts';
import type { Hover } from './hover.ts';

/** What a setting at an offset means, in a unit, a quadlet or a drop-in of a config. `text` is what the tree was read from. */
export function settingHover(text: string, root: SourceNode, offset: number): Hover | undefined {
  const about = unitTextsIn(root).find(
    ({ isLocal, scalar, dialect }) => !isLocal && dialect.name !== 'keyfile' && includes(scalar.span, offset),
  );
  if (!about) return undefined;
  const map = mapScalar(about.scalar, text);
  return hoverInUnit(about.scalar.text, about, offset, (span) => map.spanOf(span));
}

/**
 * What a setting at an offset means.
 *
 * @param unit the text of the unit
 * @param spanOf where a stretch of that text stands in the text that the offset is in
 */
export function hoverInUnit(unit: string, about: UnitAbout, offset: number, spanOf: (span: Span) => Span): Hover | undefined {
  for (const { name, entries } of readUnit(unit, about.dialect).sections) {
    for (const entry of entries) {
      const { key, keySpan } = entry;
      const span = spanOf(keySpan);
      if (!includes(span, offset)) {
        const specifier = includes(spanOf(entry.valueSpan), offset) ? specifierHover(entry, offset, spanOf) : undefined;
        if (specifier) return specifier;
        continue;
      }
      const words = settingText(name, key, about);
      return words === undefined ? undefined : { text: words, span };
    }
  }
  return undefined;
}

function settingText(section: string, key: string, { dialect }: UnitAbout): string | undefined {
  const renamed = Object.hasOwn(renamedDirectives, key) ? renamedDirectives[key] : undefined;
  const kind = settingKindWords(section, key);
  if (kind === undefined) return undefined;
  const description = settingDescription(section, key);
  const page = pageOf(section, dialect.name);
  return [
    `**[${section}] ${key}=**`,
    ...(description === undefined ? [] : [description]),
    ...(renamed?.use === undefined ? [] : [`Written \`${renamed.use}=\` today.`]),
    [`- ${kind}`, ...(isListSetting(section, key) ? ['- can be set more than once'] : []), `- ${page}`].join('\n'),
  ].join('\n\n');
}

/** What a specifier of a value stands for. */
function specifierHover({ value, pieces }: UnitEntry, offset: number, spanOf: (span: Span) => Span): Hover | undefined {
  for (const { letter, start } of specifiersIn(value)) {
    const meaning = specifiers[letter];
    const span = spanOf(placeInPieces(pieces, { start, end: start + 2 }));
    if (meaning !== undefined && span.start <= offset && offset < span.end) return { text: `**%${letter}**\n\n${meaning}`, span };
  }
  return undefined;
}

/** The manual page of a section. */
function pageOf(section: string, dialect: string): string {
  if (dialect === 'quadlet' && !/^(?:Unit|Service|Install)$/.test(section)) return 'podman-systemd.unit(5)';
  const type = (Object.keys(unitTypes) as UnitType[]).find((one) => unitTypes[one] === section);
  return type === undefined ? 'systemd.unit(5)' : `systemd.${type}(5)`;
}

function includes({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
