/** The preview's texts for editors. */
export interface Texts {
  readonly locale: string
  readonly titleOfList: string
  readonly preview: string
  readonly untitled: string
  readonly noArticles: string
  readonly states: {
    readonly draft: string
    readonly changed: string
    readonly published: string
    readonly release: (title: string) => string
    readonly missing: string
  }
  readonly perspectives: {readonly drafts: string; readonly published: string}
  readonly inRelease: string
  readonly notInRelease: string
  readonly show: string
  readonly allArticles: string
  readonly site: string
  readonly onSite: string
  readonly frontPageOfSite: string
  readonly changedAt: (moment: string) => string
  readonly publishedAt: (moment: string) => string
  readonly heldUntil: (day: string, time: string) => string
  readonly onlyPublished: string
  readonly lakeAway: string
  readonly serverAway: string
  readonly problems: (count: number) => string
  readonly noProblems: string
  readonly close: string
  readonly notFound: string
  readonly noArticleAt: (slug: string) => string
  readonly nearest: string
  readonly notInPerspective: string
  readonly severalTitle: string
  readonly severalAt: (slug: string) => string
  readonly noSession: string
  readonly howToGetSession: string
  readonly linkIsOld: string
  readonly badAddressTitle: string
  readonly badAddress: string
  readonly otherTitle: string
  readonly others: {
    readonly source: (name: string) => string
    readonly department: (name: string) => string
    readonly picture: (name: string) => string
    readonly file: (name: string) => string
    readonly any: (type: string) => string
  }
  readonly shownIn: string
  readonly shownNowhere: string
  readonly openInStudio: string
  readonly sessionOver: string
  readonly renewSession: string
  readonly renewInStudio: string
  readonly showPublished: string
  readonly unknownPerspective: (name: string) => string
  readonly lakeAwayTitle: string
  readonly lakeAwayPage: string
  readonly failed: string
  /** The problems of an article, by code; `name` is the offending value. */
  readonly problem: Readonly<Record<string, (name: string | undefined) => string>>
}
