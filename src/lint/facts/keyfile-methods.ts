/* Source: nm-settings-keyfile(5) of NetworkManager 1.52, `ipv4.method` and `ipv6.method`. */

/** How a connection gets its addresses, by the section of the keyfile. */
export const keyfileMethods: Readonly<Record<string, readonly string[]>> = {
  ipv4: ['auto', 'disabled', 'link-local', 'manual', 'shared'],
  ipv6: ['auto', 'dhcp', 'disabled', 'ignore', 'link-local', 'manual', 'shared'],
};
