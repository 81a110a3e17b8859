#ifndef SLUICE_CLIBCURL_H
#define SLUICE_CLIBCURL_H

// Sluice does not link libcurl: loading it costs milliseconds at every start. It is opened at the first request, and
// each function here calls the one of libcurl with the same name without "sluice_". Before any other function, call
// sluice_curl_load and see it succeed.

#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

/// Loads libcurl and initialises it, once. Returns NULL, or a sentence that says why it cannot be used; that text lives
/// as long as the process. Safe from every thread.
const char *sluice_curl_load(void);

CURL *sluice_curl_easy_init(void);
void sluice_curl_easy_reset(CURL *handle);
void sluice_curl_easy_cleanup(CURL *handle);
const char *sluice_curl_easy_strerror(CURLcode code);

// curl_easy_setopt and curl_easy_getinfo take any type: one function for each type that is used.
CURLcode sluice_curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode sluice_curl_set_offset(CURL *handle, CURLoption option, curl_off_t value);
CURLcode sluice_curl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode sluice_curl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode sluice_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode sluice_curl_set_receiver(CURL *handle, CURLoption option, curl_write_callback value);
CURLcode sluice_curl_get_offset(CURL *handle, CURLINFO info, curl_off_t *value);

struct curl_slist *sluice_curl_slist_append(struct curl_slist *list, const char *text);
void sluice_curl_slist_free_all(struct curl_slist *list);

CURLM *sluice_curl_multi_init(void);
CURLMcode sluice_curl_multi_cleanup(CURLM *multi);
CURLMcode sluice_curl_multi_add_handle(CURLM *multi, CURL *handle);
CURLMcode sluice_curl_multi_remove_handle(CURLM *multi, CURL *handle);
CURLMcode sluice_curl_multi_perform(CURLM *multi, int *running);
CURLMcode sluice_curl_multi_poll(CURLM *multi, int milliseconds);
CURLMcode sluice_curl_multi_wakeup(CURLM *multi);
const char *sluice_curl_multi_strerror(CURLMcode code);

/// The next transfer that has ended: its handle and its result. Returns NULL when there is none.
CURL *sluice_curl_multi_next_done(CURLM *multi, CURLcode *result);

#endif
