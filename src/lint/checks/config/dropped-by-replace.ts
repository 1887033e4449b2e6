import { struct, text } from '../../../schema/placed.ts';
import { about } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

const SECTIONS: readonly string[] = ['kernelArguments', 'passwd', 'storage', 'systemd'];

/** What a config says beside the one that replaces it. */
export const droppedByReplace: MachineLint = ({ document }) => {
  if (text(struct(struct(struct(document, 'ignition'), 'config'), 'replace'), 'source') === undefined) return [];
  const dropped = SECTIONS.flatMap((section) => {
    const value = struct(document, section);
    return value.fields.size > 0 ? [{ section, value }] : [];
  });
  return dropped.map(({ section, value }) => {
    const message = `${section} does nothing: ignition.config.replace puts another config in the place of this one`;
    return about(
      value,
      finding('config/dropped-by-replace', message, 'write ignition.config.merge in place of replace, or remove what is dropped'),
    );
  });
};
