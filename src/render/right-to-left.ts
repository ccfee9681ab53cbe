/** Letters that run from right to left, by Unicode block. Surrogates stand for those beyond the BMP. */
export const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\uD802\uD803\uD83A\uD83B]/
