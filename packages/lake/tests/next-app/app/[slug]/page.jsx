import {sanityFetch} from '../../sanity/live'

const query = '*[_type == "note" && slug.current == $slug][0]{title}'

export default async function Page({params}) {
  const {data} = await sanityFetch({query, params: await params})
  return <h1>{data?.title ?? 'Not found'}</h1>
}
