#ifndef SLUICE_CLIBCURL_H
#define SLUICE_CLIBCURL_H
#include <curl/curl.h>
#endif
