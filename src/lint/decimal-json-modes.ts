import { inConfig } from '../compile/check/locate.ts';
import type { Rule } from '../compile/check/rule.ts';
import { octalMeant } from '../compile/check/rules/butane/decimal-modes.ts';
import { runRules } from '../compile/check/run.ts';
import { decimalHelp } from '../compile/json-help.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { warning } from '../diagnostics/make.ts';
import { int, type Struct } from '../schema/placed.ts';
import type { Shape } from '../schema/shape.ts';

/** Modes of an Ignition config that someone wrote as in YAML or for chmod: `"mode": 644`. Ignition takes them as they are. */
export function decimalJsonModes(config: Struct, shape: Shape): Diagnostic[] {
  const rule = (on: string, directory: boolean): Rule => ({
    on,
    check(node, say) {
      const mode = int(node, 'mode');
      const octal = octalMeant(mode, directory);
      if (mode === undefined || octal === undefined) return;
      const finding = warning('mode/decimal', `mode ${mode} is decimal: ${octal} was probably meant`, decimalHelp(mode, octal));
      say(['mode'], { ...finding, values: { meant: String(Number.parseInt(octal, 8)) } });
    },
  });
  return runRules([rule('File', false), rule('Directory', true)], config, shape, inConfig);
}
