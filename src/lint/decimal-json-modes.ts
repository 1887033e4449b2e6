import { inConfig } from '../compile/check/locate.ts';
import type { Rule } from '../compile/check/rule.ts';
import { octalMeant } from '../compile/check/rules/butane/decimal-modes.ts';
import { runRules } from '../compile/check/run.ts';
import { decimalHelp } from '../compile/json-help.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { int, type Struct } from '../schema/placed.ts';
import type { Shape } from '../schema/shape.ts';

/** Modes of an Ignition config that are octal digits, as in YAML or for chmod: `"mode": 644`. JSON numbers are decimal. */
export function decimalJsonModes(config: Struct, shape: Shape): Diagnostic[] {
  const rule = (on: string, directory: boolean): Rule => ({
    on,
    check(node, say) {
      const mode = int(node, 'mode');
      const octal = octalMeant(mode, directory);
      if (mode === undefined || octal === undefined) return;
      const diagnostic = diagnose('mode/decimal', 'json', { mode, octal, meant: String(Number.parseInt(octal, 8)) });
      say(['mode'], { ...diagnostic, help: decimalHelp(mode, octal) });
    },
  });
  return runRules([rule('File', false), rule('Directory', true)], config, shape, inConfig);
}
