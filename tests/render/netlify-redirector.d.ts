/** Netlify's own matcher of `_redirects`, as `netlify dev` uses it. */
declare module 'netlify-redirector' {
  interface Match {
    readonly to: string
    readonly status: number
  }
  const redirector: {
    parsePlain(rules: string, options: object): Promise<{match(request: object): Match | null}>
  }
  export default redirector
}
