import type { ButaneDescriptions } from './catalogue.ts';

/** What a MachineConfig has beside its Ignition config. */
export const openshift: ButaneDescriptions = {
  Metadata: {
    name: { text: 'Name of the MachineConfig, unique in the cluster.', required: true, examples: ['99-worker-custom'] },
    labels: {
      text: 'Labels of the MachineConfig. `machineconfiguration.openshift.io/role` has to be there: it names the pool of machines.',
      required: true,
    },
  },
  OpenShift: {
    kernel_arguments: { text: 'Arguments to add to the kernel command line.', examples: ['loglevel=7'] },
    extensions: { text: 'Extensions of Red Hat CoreOS to install.', examples: ['usbguard'] },
    fips: {
      text: 'True runs the machine in FIPS mode. Before 4.20.0 Butane then also gives encrypted volumes a cipher that FIPS 140-2 allows, where they choose none.',
      default: 'false',
    },
    kernel_type: { text: 'Kernel to run: default or realtime.', default: 'default', examples: ['default', 'realtime'] },
  },
};
