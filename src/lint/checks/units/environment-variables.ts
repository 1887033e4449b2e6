import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { splitWords } from '../../../syntax/unit/words.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, listOf } from '../../machine/settings.ts';
import { isTemplateName } from '../../placeholder-text.ts';
import { unitsAndQuadlets } from './units-and-quadlets.ts';

/** Variables that a shell has. In braces they may be placeholders of a template that is rendered first. */
const VARIABLE = /\$(?:PATH|HOME|USER|HOSTNAME|PWD|LD_LIBRARY_PATH)\b|\$\{(?:PATH|LD_LIBRARY_PATH)\}/;

/** Variables in `Environment=`, where systemd puts no values in place of them. Source: systemd.exec(5), `Environment=`. */
export const environmentVariables: MachineLint = (machine) =>
  isTemplateName(machine.source.name)
    ? []
    : unitsAndQuadlets(machine).flatMap(({ name, settings, quadletSection }) =>
        ['Service', ...(quadletSection === undefined ? [] : [quadletSection])].flatMap((section) =>
          listOf(settings, section, 'Environment').flatMap((placed) =>
            splitWords(placed.entry.value, { unquotes: true, escapes: 'kept' }).words.flatMap(({ text, span }): Diagnostic[] => {
              const [variable] = VARIABLE.exec(text.slice(text.indexOf('=') + 1)) ?? [];
              if (variable === undefined) return [];
              return [atValue(settings, placed, diagnose('unit/unexpanded-variable', { unit: name, variable }), span)];
            }),
          ),
        ),
      );
