import { error } from '../../../../diagnostics/make.ts';
import { flag, struct, structs, text, texts } from '../../../../schema/placed.ts';
import { kernelTypes } from '../../../../spec/values.ts';
import type { Rule } from '../../rule.ts';

const ROLE_LABEL = 'machineconfiguration.openshift.io/role';
const CEX_KEY_ARGUMENT = 'rd.luks.key=/etc/luks/cex.key';

const NO_NAME = error('machine-config/no-name', 'metadata.name is required');
const NO_ROLE = error('machine-config/no-role', `${ROLE_LABEL} label is required`);
const kernels = kernelTypes.map(({ value }) => value);
const KERNEL_TYPE = {
  ...error('machine-config/kernel-type', `must be empty, ${kernels.map((name) => `"${name}"`).join(', or ')}`),
  values: { allowed: kernels },
};
const CEX_ARGUMENT = error(
  'machine-config/cex-kernel-argument',
  `'${CEX_KEY_ARGUMENT}' must be set as kernel argument when CEX is enabled for the boot device`,
);

export const metadata: Rule = {
  on: 'Metadata',
  check(meta, say) {
    if (!text(meta, 'name')) say(['name'], NO_NAME);
    if (!text(struct(meta, 'labels'), ROLE_LABEL)) say(['labels'], NO_ROLE);
  },
};

export const kernelType: Rule = {
  on: 'OpenShift',
  check(openshift, say) {
    const type = text(openshift, 'kernel_type');
    if (type && !kernels.includes(type)) say(['kernel_type'], KERNEL_TYPE);
  },
};

/** The initramfs finds the CEX key by a kernel argument, which on OpenShift the config has to give. */
export const cexKernelArgument: Rule = {
  on: 'Config',
  since: 'openshift_4_19',
  check(config, say) {
    if (texts(struct(config, 'openshift'), 'kernel_arguments').includes(CEX_KEY_ARGUMENT)) return;
    const at = ['openshift', 'kernel_arguments'];
    if (flag(struct(struct(struct(config, 'boot_device'), 'luks'), 'cex'), 'enabled')) say(at, CEX_ARGUMENT);
    const root = structs(struct(config, 'storage'), 'luks').some(
      (luks) => text(luks, 'name') === 'root' && flag(struct(luks, 'cex'), 'enabled'),
    );
    if (root) say(at, CEX_ARGUMENT);
  },
};
