import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { loopbackCertificate } from './loopback-certificate.ts'

/** From here on this process trusts the servers that tests run on this computer, as NODE_EXTRA_CA_CERTS does for a company's own. */
export function trustLoopback(): void {
  setDefaultCACertificates([...getCACertificates('default'), loopbackCertificate.cert])
}

/** From here on this process trusts what Node brings along, and no server of a test. */
export function trustNobodyElse(): void {
  setDefaultCACertificates(getCACertificates('bundled'))
}
