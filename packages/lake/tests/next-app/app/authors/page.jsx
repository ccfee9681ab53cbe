import {sanityFetch} from '../../sanity/live'

const query = 'count(*[_type == "author"])'

export default async function Page() {
  const {data} = await sanityFetch({query})
  return <p>{data} authors</p>
}
