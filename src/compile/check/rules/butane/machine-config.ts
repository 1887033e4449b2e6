import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { flag, struct, structs, text, texts } from '../../../../schema/placed.ts';
import { kernelTypes } from '../../../../spec/values.ts';
import type { Rule } from '../../rule.ts';

const ROLE_LABEL = 'machineconfiguration.openshift.io/role';
const CEX_KEY_ARGUMENT = 'rd.luks.key=/etc/luks/cex.key';

const allowed = kernelTypes.map(({ value }) => value);

export const metadata: Rule = {
  on: 'Metadata',
  check(meta, say) {
    if (!text(meta, 'name')) say(['name'], diagnose('machine-config/no-name'));
    if (!text(struct(meta, 'labels'), ROLE_LABEL)) say(['labels'], diagnose('machine-config/no-role', { label: ROLE_LABEL }));
  },
};

export const kernelType: Rule = {
  on: 'OpenShift',
  check(openshift, say) {
    const type = text(openshift, 'kernel_type');
    if (type && !allowed.includes(type)) say(['kernel_type'], diagnose('machine-config/kernel-type', { allowed }));
  },
};

/** The initramfs finds the CEX key by a kernel argument. On OpenShift, the config has to set this argument. */
export const cexKernelArgument: Rule = {
  on: 'Config',
  since: 'openshift_4_19',
  check(config, say) {
    if (texts(struct(config, 'openshift'), 'kernel_arguments').includes(CEX_KEY_ARGUMENT)) return;
    const report = (): void =>
      say(['openshift', 'kernel_arguments'], diagnose('machine-config/cex-kernel-argument', { argument: CEX_KEY_ARGUMENT }));
    if (flag(struct(struct(struct(config, 'boot_device'), 'luks'), 'cex'), 'enabled')) report();
    const isRootByCex = structs(struct(config, 'storage'), 'luks').some(
      (luks) => text(luks, 'name') === 'root' && flag(struct(luks, 'cex'), 'enabled'),
    );
    if (isRootByCex) report();
  },
};
