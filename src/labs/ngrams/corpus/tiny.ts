/** A corpus so small that it can be counted by hand on the blackboard: eight sentences. */
export const tiny = `
Il gatto beve il latte. Il gatto mangia il pesce. Il cane mangia la carne. Il cane beve l’acqua.
Il gatto dorme. Il cane dorme. Il cane corre nel parco. Il gatto beve l’acqua.
`;
