/** The IANA time zone of the newsroom, in which the Studio tells until when an article is held back. */
export const newsroomTimeZone = 'Europe/Berlin'
