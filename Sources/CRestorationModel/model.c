#include "CRestorationModel.h"

#if defined(__has_embed)
#if __has_embed("vankho.model") == __STDC_EMBED_FOUND__
#define HAS_MODEL 1
#endif
#endif

#ifdef HAS_MODEL
/* #embed is of C23, and an extension before. */
#pragma clang diagnostic ignored "-Wc23-extensions"
_Alignas(8) static const unsigned char model[] = {
#embed "vankho.model"
};
long vankho_model_count(void) { return sizeof model; }
#else
static const unsigned char model[8] = {0};
long vankho_model_count(void) { return 0; }
#endif

const void *vankho_model_bytes(void) { return model; }
