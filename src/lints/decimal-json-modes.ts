import { inConfig } from '../phases/4-check/locate.ts';
import { type Rule, warning } from '../phases/4-check/rule.ts';
import { octalMeant } from '../phases/4-check/rules/butane/decimal-modes.ts';
import { runRules } from '../phases/4-check/run.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Shape } from '../shape/shape.ts';
import { int, type Struct } from '../tree/placed.ts';
import { decimalHelp } from '../validate-document.ts';

/** Modes of an Ignition config that someone wrote as in YAML or for chmod: `"mode": 644`. Ignition takes them as they are. */
export function decimalJsonModes(config: Struct, shape: Shape): Diagnostic[] {
  const rule = (on: string, directory: boolean): Rule => ({
    on,
    check(node, say) {
      const mode = int(node, 'mode');
      const octal = octalMeant(mode, directory);
      if (mode === undefined || octal === undefined) return;
      const finding = warning('mode/decimal', `mode ${mode} is decimal: ${octal} was probably meant`, decimalHelp(mode, octal));
      say(['mode'], { ...finding, instead: String(Number.parseInt(octal, 8)) });
    },
  });
  return runRules([rule('File', false), rule('Directory', true)], config, shape, inConfig);
}
