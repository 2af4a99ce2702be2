#ifndef VANKHO_RESTORATION_MODEL_H
#define VANKHO_RESTORATION_MODEL_H

/* The bytes of vankho.model, at an address divisible by 8. */
const void *vankho_model_bytes(void);

/* How many there are: 0 in a program that was built without the file. */
long vankho_model_count(void);

#endif
