/*
 * Source: address_families(7) and `include/linux/socket.h` of Linux 6.12.
 */

/** The address families of Linux. */
export const addressFamilies: readonly string[] = (
  'UNIX LOCAL INET AX25 IPX APPLETALK NETROM BRIDGE ATMPVC X25 INET6 ROSE DECNET NETBEUI SECURITY KEY NETLINK ROUTE PACKET ASH ECONET ' +
  'ATMSVC RDS SNA IRDA PPPOX WANPIPE LLC IB MPLS CAN TIPC BLUETOOTH IUCV RXRPC ISDN PHONET IEEE802154 CAIF ALG NFC VSOCK KCM QIPCRTR ' +
  'SMC XDP MCTP'
)
  .split(' ')
  .map((name) => `AF_${name}`);
