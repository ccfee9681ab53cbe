/** A key and a certificate for it, both PEM. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** The hosts of the hosted API that the lake can stand in for: `apicdn` is for `useCdn`, `cdn` has the assets. */
const hosts = ['api', '*.api', 'apicdn', '*.apicdn', 'cdn'].map((name) => `${name}.sanity.io`)

const pattern = /^(([a-z0-9-]+\.)?api(cdn)?|cdn)\.sanity\.io$/i

/** Returns whether the lake's certificate covers a host. */
export function isHostedApi(host: string): boolean {
  return pattern.test(host)
}

/** The project that a host of the hosted API belongs to, if it names one. */
export function projectOfHost(host: string): string | undefined {
  const [project, ...rest] = host.split('.')
  return rest.length === 3 && isHostedApi(host) ? project : undefined
}

/**
 * Makes a self-signed certificate for the hosts of the hosted API, valid for a year. The key stays in memory. It cannot
 * sign other certificates, so trusting it (`NODE_EXTRA_CA_CERTS`) only trusts this lake under these hosts.
 */
export async function createCertificate(): Promise<Certificate> {
  // Imported only here: few lakes need it, and it takes as long as starting one.
  const {generate} = await import('selfsigned')
  const {private: key, cert} = await generate([{name: 'commonName', value: 'newsdesk lake'}], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [
      {name: 'basicConstraints', cA: false},
      {name: 'keyUsage', digitalSignature: true},
      {name: 'extKeyUsage', serverAuth: true},
      {name: 'subjectAltName', altNames: hosts.map((value) => ({type: 2, value}))},
    ],
  })
  return {key, cert}
}
