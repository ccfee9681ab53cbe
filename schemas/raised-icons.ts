import {createElement} from 'react'

const icon = (element: 'sup' | 'sub') => () =>
  createElement(
    'span',
    {style: {font: '600 13px/1 serif'}},
    'x',
    createElement(element, {style: {fontSize: 9}}, '2'),
  )

/** The icons of raised and lowered text; Sanity has none. */
export const SupIcon = icon('sup')
export const SubIcon = icon('sub')
