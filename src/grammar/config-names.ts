const BUTANE = /\.(?:bu|butane|fcc)$/i;
const IGNITION = /\.ign$/i;

/** True for a name that Butane configs have. Other names, such as those of YAML files, can be theirs too. */
export function isButaneName(name: string): boolean {
  return BUTANE.test(name);
}

/** True for the name of an Ignition config, in small letters or capitals. */
export function isIgnitionName(name: string): boolean {
  return IGNITION.test(name);
}
