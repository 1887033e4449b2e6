import { type DeviceName, devicesIn, taggedDevicesIn } from './device-names.ts';
import type { NameUse } from './name-use.ts';

/** Where the comment of a line begins, in scripts and in most files of settings. */
const COMMENT = /^[ \t]*[#;]|[ \t]#/;

/** A line of fstab(5) or crypttab(5) that begins with a tag. */
const TAGGED = /^[ \t]*(?:PART)?LABEL=\S+[ \t]/;

/** The devices in a text whose form is not known, such as a script. Comments have none. */
export function freeTextDevices(text: string): readonly NameUse[] {
  if (!text.includes('/dev/') && !text.includes('LABEL=')) return [];
  const uses: NameUse[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const comment = COMMENT.exec(line)?.index;
    const code = comment === undefined ? line : line.slice(0, comment);
    for (const device of devicesIn(code)) uses.push(useAt(start, device));
    if (TAGGED.test(code)) for (const device of taggedDevicesIn(code).slice(0, 1)) uses.push(useAt(start, device));
    start += line.length + 1;
  }
  return uses;
}

function useAt(offset: number, device: DeviceName): NameUse {
  const { start, end } = device.span;
  return { ...device, role: 'use', span: { start: offset + start, end: offset + end } };
}
