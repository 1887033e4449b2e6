import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../text/nearest.ts';
import { chronyDirectives, chronyFiles, chronySources } from '../../facts/chrony.ts';
import { inContents } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { settingLines, textFiles } from '../../machine/text-files.ts';

const ALL = [...chronySources, ...chronyDirectives];

/** Settings of chronyd with which it does not start: directives that it does not know, and sources without a name. */
export const chrony: MachineLint = (machine) =>
  textFiles(machine, chronyFiles).flatMap(([, contents]) =>
    // chrony.conf(5): a comment begins with one of these
    settingLines(contents.text, /^[!;#%]/).flatMap(({ text, start }): Diagnostic[] => {
      const [, directive = '', value] = /^([A-Za-z_]+)(?:\s+(.*))?$/.exec(text) ?? [];
      // directives are read without regard to case
      const name = directive.toLowerCase();
      const span = { start, end: start + directive.length };
      if (chronySources.includes(name))
        return value ? [] : [inContents(contents, span, diagnose('settings-file/chrony-directive', 'no-source', { directive }))];
      const meant = name === '' || ALL.includes(name) ? undefined : nearest(name, ALL);
      return meant === undefined
        ? []
        : [inContents(contents, span, diagnose('settings-file/chrony-directive', 'unknown', { directive, meant }))];
    }),
  );
