/** Units in a tree, and whether systemd calls them enabled: `systemctl is-enabled` exits with 0. */
export interface UnitState {
  readonly state: string;
  readonly unit: string;
  /** Contents by path; `-> TARGET` is a link. */
  readonly tree: Readonly<Record<string, string>>;
  readonly isEnabled: boolean;
}

const UNITS = 'usr/lib/systemd/system';
const ETC = 'etc/systemd/system';
const service = (install = ''): string => `[Service]\nExecStart=/bin/true\n${install === '' ? '' : `[Install]\n${install}\n`}`;
const wanted = { [`${UNITS}/a.service`]: service('WantedBy=multi-user.target') };

/** Source: the table of states in systemctl(1), `is-enabled`. */
export const unitStates: readonly UnitState[] = [
  { state: 'missing', unit: 'a.service', tree: {}, isEnabled: false },
  { state: 'disabled', unit: 'a.service', tree: wanted, isEnabled: false },
  {
    state: 'enabled',
    unit: 'a.service',
    tree: { ...wanted, [`${ETC}/multi-user.target.wants/a.service`]: `-> /${UNITS}/a.service` },
    isEnabled: true,
  },
  {
    state: 'enabled by an alias',
    unit: 'a.service',
    tree: { [`${UNITS}/a.service`]: service('Alias=b.service'), [`${ETC}/b.service`]: `-> /${UNITS}/a.service` },
    isEnabled: true,
  },
  { state: 'masked', unit: 'a.service', tree: { ...wanted, [`${ETC}/a.service`]: '-> /dev/null' }, isEnabled: false },
  { state: 'masked by an empty file', unit: 'a.service', tree: { ...wanted, [`${ETC}/a.service`]: '' }, isEnabled: false },
  { state: 'static', unit: 'a.service', tree: { [`${ETC}/a.service`]: service() }, isEnabled: true },
  { state: 'indirect', unit: 'a.service', tree: { [`${ETC}/a.service`]: service('Also=b.socket') }, isEnabled: true },
  {
    state: 'linked',
    unit: 'a.service',
    tree: { 'opt/a.service': service('WantedBy=multi-user.target'), [`${ETC}/a.service`]: '-> /opt/a.service' },
    isEnabled: false,
  },
];
