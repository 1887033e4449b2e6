import { choiceWords } from '../../ignition/value-words.ts';
import type { ButaneDescriptions } from './butane-description.ts';

/** The fields of a MachineConfig other than its Ignition config. */
export const openshift: ButaneDescriptions = {
  Metadata: {
    name: { text: 'Name of the MachineConfig, unique in the cluster.', required: true, examples: ['99-worker-custom'] },
    labels: {
      text: 'Labels of the MachineConfig. The label `machineconfiguration.openshift.io/role` is required: it names the machine pool.',
      required: true,
    },
  },
  OpenShift: {
    kernel_arguments: { text: 'Arguments to add to the kernel command line.', examples: ['loglevel=7'] },
    extensions: { text: 'Extensions of Red Hat CoreOS to install.', examples: ['usbguard'] },
    fips: {
      text: 'True runs the machine in FIPS mode.',
      notes: [
        { until: 'openshift_4_20', text: 'An encrypted volume without options for the cipher gets a cipher that FIPS 140-2 allows.' },
      ],
      default: 'false',
    },
    kernel_type: {
      text: (shape) => `Kernel to run: ${choiceWords(shape, 'OpenShift', 'kernel_type')}.`,
      default: 'default',
      examples: ['default', 'realtime'],
    },
  },
};
