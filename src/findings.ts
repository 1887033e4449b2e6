import { CONFIG_PATH } from './ignition/machine-config.ts';
import { inConfig, inDocument } from './phases/4-check/locate.ts';
import type { Rule } from './phases/4-check/rule.ts';
import { embeddedConfigs } from './phases/4-check/rules/butane/embedded-configs.ts';
import { machineConfigRules } from './phases/4-check/rules/butane/machine-config-support.ts';
import { configRules, imageRules } from './phases/4-check/rules/butane/rules.ts';
import { ignitionRules } from './phases/4-check/rules/ignition/rules.ts';
import { type Locate, runRules } from './phases/4-check/run.ts';
import type { Diagnostic } from './report/diagnostic.ts';
import { holds } from './shape/layer-range.ts';
import type { Shape } from './shape/shape.ts';
import { snake } from './spec/derive.ts';
import type { Spec } from './spec/spec.ts';
import type { Struct } from './tree/placed.ts';
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
