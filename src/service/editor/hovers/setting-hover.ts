import { renamedDirectives } from '../../../lint/facts/systemd/renamed-directives.ts';
import { type UnitType, unitTypes } from '../../../lint/facts/systemd/unit-types.ts';
import { settingDescription } from '../../../reference/settings/setting-descriptions.ts';
import type { SourceNode } from '../../../syntax/source-tree.ts';
import { readUnit } from '../../../syntax/unit/read-unit.ts';
import { mapScalar } from '../../../syntax/yaml/scalar-map.ts';
import type { Span } from '../../../text/source.ts';
import { type UnitText, unitTextsIn } from '../unit-texts.ts';
import { isListSetting, settingKindWords } from '../units/setting-kind.ts';
import type { Hover } from './hover.ts';

/** What a setting at an offset means, in a unit, a quadlet or a drop-in of a config. `text` is what the tree was read from. */
export function settingHover(text: string, root: SourceNode, offset: number): Hover | undefined {
  const about = unitTextsIn(root).find(
    ({ isLocal, scalar, dialect }) => !isLocal && dialect.name !== 'keyfile' && includes(scalar.span, offset),
  );
  if (!about) return undefined;
  const map = mapScalar(about.scalar, text);
  for (const { name, entries } of readUnit(about.scalar.text, about.dialect).sections) {
    for (const { key, keySpan } of entries) {
      const span = map.spanOf(keySpan);
      if (!includes(span, offset)) continue;
      const words = settingText(name, key, about);
      return words === undefined ? undefined : { text: words, span };
    }
  }
  return undefined;
}

function settingText(section: string, key: string, { dialect }: UnitText): string | undefined {
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

/** The manual page of a section. */
function pageOf(section: string, dialect: string): string {
  if (dialect === 'quadlet' && !/^(?:Unit|Service|Install)$/.test(section)) return 'podman-systemd.unit(5)';
  const type = (Object.keys(unitTypes) as UnitType[]).find((one) => unitTypes[one] === section);
  return type === undefined ? 'systemd.unit(5)' : `systemd.${type}(5)`;
}

function includes({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
