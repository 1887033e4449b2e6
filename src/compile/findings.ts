import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { CONFIG_PATH } from '../ignition/machine-config.ts';
import { holds } from '../schema/layer-range.ts';
import type { Struct } from '../schema/placed.ts';
import type { Shape } from '../schema/shape.ts';
import { snake } from '../spec/derive.ts';
import type { Spec } from '../spec/spec.ts';
import { inConfig, inDocument } from './check/locate.ts';
import type { Rule } from './check/rule.ts';
import { embeddedConfigs } from './check/rules/butane/embedded-configs.ts';
import { machineConfigRules } from './check/rules/butane/machine-config-support.ts';
import { configRules, imageRules } from './check/rules/butane/rules.ts';
import { ignitionRules } from './check/rules/ignition/rules.ts';
import { type Locate, runRules } from './check/run.ts';
import { validateEmbedded } from './validate-embedded.ts';

/*
 * Which rules look at what: for `transpile`, which ends at the first phase that finds an error, and for `check`, which
 * goes through them all.
 */

/** What is wrong with a config as it was written. */
export function findInConfig(config: Struct, spec: Spec): Diagnostic[] {
  const embedded = embeddedConfigs((inline, parent) => validateEmbedded(inline, spec.ignition, parent));
  return run([...configRules, embedded], config, spec.shape, spec, inConfig);
}

/** What the document asks for and the system it is made for does not have. `wrapped`: it is going to be a MachineConfig. */
export function findUnsupported(document: Struct, spec: Spec, wrapped: boolean): Diagnostic[] {
  const { shape } = spec.ignition;
  return [
    // upstream looks for these at the path of the bare document, for the others in a MachineConfig, whichever it makes
    ...run(imageRules, document, shape, spec, inDocument([], snake, !wrapped)),
    ...(spec.machineConfig ? run(machineConfigRules(spec.limits), document, shape, spec, inDocument(CONFIG_PATH, snake, wrapped)) : []),
  ];
}

/** What Ignition itself would say of the document. */
export function findInvalid(document: Struct, spec: Spec, locate: Locate): Diagnostic[] {
  return run(ignitionRules(spec.ignition.version), document, spec.ignition.shape, spec, locate);
}

function run(rules: readonly Rule[], root: Struct, shape: Shape, spec: Spec, locate: Locate): Diagnostic[] {
  const held = rules.filter((rule) => holds(rule, spec.layers));
  return runRules(held, root, shape, locate);
}
