/** How many a TODO wants, `(3 slides)`: the number, the space, the word for what. */
export const todoCount = /\((\d{1,3})(\s+)(\p{L}+)\)/u;
