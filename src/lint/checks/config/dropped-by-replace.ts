import { diagnose } from '../../../diagnostics/diagnose.ts';
import { struct, text } from '../../../schema/placed.ts';
import { about } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

const SECTIONS: readonly string[] = ['kernelArguments', 'passwd', 'storage', 'systemd'];

/** What a config says beside the one that replaces it. */
export const droppedByReplace: MachineLint = ({ document }) => {
  if (text(struct(struct(struct(document, 'ignition'), 'config'), 'replace'), 'source') === undefined) return [];
  const dropped = SECTIONS.flatMap((section) => {
    const value = struct(document, section);
    return value.fields.size > 0 ? [{ section, value }] : [];
  });
  return dropped.map(({ section, value }) => about(value, diagnose('config/dropped-by-replace', { section })));
};
