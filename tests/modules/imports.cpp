// Three units that import the module crc, compiled with different flags.
bool plain(const void* data, unsigned long size);
bool promised(const void* data, unsigned long size);
bool included(const void* data, unsigned long size);

int main() {
    static unsigned char message[5000];
    for (unsigned i = 0; i < sizeof(message); ++i) message[i] = static_cast<unsigned char>(i * i >> 3);
    return plain(message, sizeof message) && promised(message, sizeof message) && included(message, sizeof message) ? 0 : 1;
}
