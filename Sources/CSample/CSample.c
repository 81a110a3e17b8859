#include "CSample.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char environments[] = {
#embed "../../projects/environments.yaml"
};
static const unsigned char accounts[] = {
#embed "../../projects/accounts.yaml"
};
static const unsigned char project[] = {
#embed "../../projects/hello-color.yaml"
};
static const unsigned char schema[] = {
#embed "../../projects/sluice.schema.json"
};
static const unsigned char variables[] = {
#embed "../../variables/hello-color.yaml"
};
static const unsigned char feed[] = {
#embed "../../feeds/singapore-ecr.yaml"
};

static const struct sample_file files[] = {
    {"projects/environments.yaml", environments, sizeof environments},
    {"projects/accounts.yaml", accounts, sizeof accounts},
    {"projects/hello-color.yaml", project, sizeof project},
    {"projects/sluice.schema.json", schema, sizeof schema},
    {"variables/hello-color.yaml", variables, sizeof variables},
    {"feeds/singapore-ecr.yaml", feed, sizeof feed},
};

const struct sample_file *sample_file_at(size_t index) {
    return index < sizeof files / sizeof files[0] ? &files[index] : NULL;
}
