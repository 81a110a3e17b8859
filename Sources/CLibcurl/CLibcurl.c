#include "CLibcurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

// Every function of libcurl that is used; each becomes a pointer of the type that curl's header gives it.
#define EACH_FUNCTION(_) \
    _(curl_global_init) \
    _(curl_easy_init) \
    _(curl_easy_reset) \
    _(curl_easy_cleanup) \
    _(curl_easy_strerror) \
    _(curl_easy_setopt) \
    _(curl_easy_getinfo) \
    _(curl_slist_append) \
    _(curl_slist_free_all) \
    _(curl_multi_init) \
    _(curl_multi_cleanup) \
    _(curl_multi_add_handle) \
    _(curl_multi_remove_handle) \
    _(curl_multi_perform) \
    _(curl_multi_info_read) \
    _(curl_multi_poll) \
    _(curl_multi_wakeup) \
    _(curl_multi_strerror)

#define MEMBER(name) __typeof__(&name) name;
static struct {
    EACH_FUNCTION(MEMBER)
} lib;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char failure[512];

static void *open_library(void) {
    static const char *const names[] = {"libcurl.so.4", "libcurl.4.dylib"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        void *library = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
        if (library) return library;
        if (i == 0) {
            snprintf(
                failure, sizeof failure,
                "libcurl could not be loaded: %s. Install it (on Debian: apt-get install libcurl4).", dlerror()
            );
        }
    }
    return NULL;
}

#define FILL(name) \
    if (!(lib.name = (__typeof__(lib.name))dlsym(library, #name))) { \
        snprintf(failure, sizeof failure, "The libcurl found here is too old: it has no function %s.", #name); \
        return; \
    }

// The library is never closed: it keeps threads and handlers of its own.
static void load(void) {
    void *library = open_library();
    if (!library) return;
    failure[0] = 0;
    EACH_FUNCTION(FILL)
    CURLcode code = lib.curl_global_init(CURL_GLOBAL_DEFAULT);
    if (code != CURLE_OK) {
        snprintf(failure, sizeof failure, "libcurl did not start: %s.", lib.curl_easy_strerror(code));
    }
}

const char *sluice_curl_load(void) {
    pthread_once(&once, load);
    return failure[0] ? failure : NULL;
}

CURL *sluice_curl_easy_init(void) { return lib.curl_easy_init(); }
void sluice_curl_easy_reset(CURL *handle) { lib.curl_easy_reset(handle); }
void sluice_curl_easy_cleanup(CURL *handle) { lib.curl_easy_cleanup(handle); }
const char *sluice_curl_easy_strerror(CURLcode code) { return lib.curl_easy_strerror(code); }

CURLcode sluice_curl_set_long(CURL *handle, CURLoption option, long value) {
    return lib.curl_easy_setopt(handle, option, value);
}

CURLcode sluice_curl_set_offset(CURL *handle, CURLoption option, curl_off_t value) {
    return lib.curl_easy_setopt(handle, option, value);
}

CURLcode sluice_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return lib.curl_easy_setopt(handle, option, value);
}

CURLcode sluice_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return lib.curl_easy_setopt(handle, option, value);
}

CURLcode sluice_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return lib.curl_easy_setopt(handle, option, value);
}

CURLcode sluice_curl_set_receiver(CURL *handle, CURLoption option, curl_write_callback value) {
    return lib.curl_easy_setopt(handle, option, value);
}

CURLcode sluice_curl_get_offset(CURL *handle, CURLINFO info, curl_off_t *value) {
    return lib.curl_easy_getinfo(handle, info, value);
}

struct curl_slist *sluice_curl_slist_append(struct curl_slist *list, const char *text) {
    return lib.curl_slist_append(list, text);
}

void sluice_curl_slist_free_all(struct curl_slist *list) { lib.curl_slist_free_all(list); }

CURLM *sluice_curl_multi_init(void) { return lib.curl_multi_init(); }
CURLMcode sluice_curl_multi_cleanup(CURLM *multi) { return lib.curl_multi_cleanup(multi); }

CURLMcode sluice_curl_multi_add_handle(CURLM *multi, CURL *handle) {
    return lib.curl_multi_add_handle(multi, handle);
}

CURLMcode sluice_curl_multi_remove_handle(CURLM *multi, CURL *handle) {
    return lib.curl_multi_remove_handle(multi, handle);
}

CURLMcode sluice_curl_multi_perform(CURLM *multi, int *running) { return lib.curl_multi_perform(multi, running); }

CURLMcode sluice_curl_multi_poll(CURLM *multi, int milliseconds) {
    return lib.curl_multi_poll(multi, NULL, 0, milliseconds, NULL);
}

CURLMcode sluice_curl_multi_wakeup(CURLM *multi) { return lib.curl_multi_wakeup(multi); }
const char *sluice_curl_multi_strerror(CURLMcode code) { return lib.curl_multi_strerror(code); }

CURL *sluice_curl_multi_next_done(CURLM *multi, CURLcode *result) {
    int left;
    for (CURLMsg *message; (message = lib.curl_multi_info_read(multi, &left));) {
        if (message->msg != CURLMSG_DONE) continue;
        *result = message->data.result;
        return message->easy_handle;
    }
    return NULL;
}
