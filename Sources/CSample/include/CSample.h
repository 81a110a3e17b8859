#ifndef CSAMPLE_H
#define CSAMPLE_H

#include <stddef.h>

/// A file of the sample workspace, as it stands in this repository.
struct sample_file {
    /// Relative to the workspace, with '/'.
    const char *path;
    const unsigned char *bytes;
    size_t length;
};

/// The file of that index, from 0; NULL behind the last one.
const struct sample_file *sample_file_at(size_t index);

#endif
